"""python -m build_scripts: the same program as `kamerarchief`."""

import sys

from build_scripts.cli import main

sys.exit(main())
