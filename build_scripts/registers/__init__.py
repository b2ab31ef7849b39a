"""Letter → registers: what was promised, which motions, who, which organisations, which amounts."""
