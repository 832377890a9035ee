update weights set kilos = kilos / 1000;
