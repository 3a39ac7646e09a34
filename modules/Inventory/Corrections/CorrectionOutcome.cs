namespace CommunityKit.Inventory.Corrections;

/// <summary>What became of a correction.</summary>
public enum CorrectionOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>There is no such variant at that location, or it is not counted.</summary>
    Unknown,

    /// <summary>Fewer pieces are there, or free, than were to go.</summary>
    TooFew,
}
