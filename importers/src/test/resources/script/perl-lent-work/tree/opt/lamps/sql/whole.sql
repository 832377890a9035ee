DELETE FROM barometers;
