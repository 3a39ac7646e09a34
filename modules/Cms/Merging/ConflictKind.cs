namespace CommunityKit.Cms.Merging;

/// <summary>What two edits of the same content cannot agree on.</summary>
public enum ConflictKind
{
    /// <summary>Both changed a field, differently.</summary>
    Field,

    /// <summary>Both changed the same setting of a block, differently.</summary>
    Setting,

    /// <summary>One removed a block that the other changed, or put something into.</summary>
    Removal,

    /// <summary>Both moved a block, into different ones.</summary>
    Place,

    /// <summary>Both put the blocks of a list into another order, differently.</summary>
    Order,
}
