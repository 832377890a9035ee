UPDATE tides SET old = true;
