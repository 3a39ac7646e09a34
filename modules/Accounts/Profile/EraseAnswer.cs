namespace CommunityKit.Accounts.Profile;

/// <summary>What erasing an account led to.</summary>
internal enum EraseAnswer
{
    /// <summary>It is gone.</summary>
    Erased,

    /// <summary>Nothing happened: the shop would have no owner left.</summary>
    LastOwner,

    /// <summary>It was gone already.</summary>
    Gone,
}
