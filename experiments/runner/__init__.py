"""Carrying out plans into folders of results: executors, checkpoints, stores, provenance."""
