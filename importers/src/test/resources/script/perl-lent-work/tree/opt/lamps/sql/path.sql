DELETE FROM wind_roses;
