// Pages can be enlarged with two fingers.
document.querySelector('meta[name=viewport]').setAttribute('content', 'width=device-width, initial-scale=1');
