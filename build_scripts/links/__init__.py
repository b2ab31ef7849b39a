"""Which letter is which document, where a mention leads, and which letters belong together."""
