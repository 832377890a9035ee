DELETE FROM anchors;
