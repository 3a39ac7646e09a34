namespace CommunityKit.Inventory.Variants;

/// <summary>Whether a variant is sold on when none is there. Stored by name.</summary>
public enum BackorderRule
{
    /// <summary>No: what is not there is not sold.</summary>
    None,

    /// <summary>Up to a number of pieces.</summary>
    Limited,

    /// <summary>Any number, until a day.</summary>
    UntilDate,

    /// <summary>Always.</summary>
    Always,
}
