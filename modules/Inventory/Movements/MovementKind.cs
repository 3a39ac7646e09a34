namespace CommunityKit.Inventory.Movements;

/// <summary>Why pieces moved. Stored by name.</summary>
public enum MovementKind
{
    /// <summary>What the catalog knew of when the variant came.</summary>
    Opened,

    /// <summary>Counted, delivered, broken: a person said so.</summary>
    Adjusted,

    /// <summary>To or from another location.</summary>
    Transferred,

    /// <summary>Held for somebody.</summary>
    Reserved,

    /// <summary>Given back by who held it.</summary>
    Released,

    /// <summary>Back on the shelf because the time limit passed.</summary>
    Lapsed,

    /// <summary>Left the building.</summary>
    Shipped,

    /// <summary>Came back.</summary>
    Returned,

    /// <summary>Came back and cannot be sold.</summary>
    WrittenOff,
}
