"""What tests of exchange share: English unless a test says otherwise."""

from tests.speaking import english

__all__ = ["english"]
