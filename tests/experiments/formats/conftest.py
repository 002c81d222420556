"""What tests of formats share: English unless a test says otherwise."""

from tests.speaking import english

__all__ = ["english"]
