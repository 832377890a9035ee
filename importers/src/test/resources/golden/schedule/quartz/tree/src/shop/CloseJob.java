class CloseJob {}
