# Taking the page of `simpul share` along: link, QR code, frame in another page.

page-take = Take it along
page-take-what = The address holds all that you chose: language, strategies, outcome, conditions, money.
page-take-link = Address of what you see now
page-take-copy = Copy
page-take-copied = Copied.
page-take-selected = This browser lets no page copy. The text is selected: copy it with your keyboard or the menu.
page-take-file = This page is a file on this device, so its address works only for those who have the same file in the same place. Send the file along, or put it on a website: from there the address works for everybody.
page-take-web = Whoever opens this address sees what you see now.
page-take-here = This page is served by this computer for itself, so its address works here alone. Send the file along (simpul share), or put it on a website: from there the address works for everybody.
page-take-qr = QR code of this address
page-take-qr-label = QR code of the address of what you see now
page-take-qr-file = There is no QR code, because this page is a file on this device and another one would not find it. Put the file on a website and open it there.
page-take-qr-here = There is no QR code, because this computer serves the page for itself and no other device would find it.
page-take-qr-long = There is no QR code, because the address is too long for one.
page-take-embed = Show it in another web page
page-take-embed-web = Put this code into your page. It shows the answer and its pictures, with a link to the whole page.
page-take-embed-file = Put this file beside your page, and this code into it. It shows the answer and its pictures, with a link to the whole page.
page-embed-whole = Open the whole page: other strategies, other conditions, your own money
