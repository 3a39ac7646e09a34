namespace CommunityKit.Admin.Forms;

/// <summary>What to answer a posted form with.</summary>
public enum EditOutcomeKind
{
    /// <summary>It was saved: redirect.</summary>
    Saved,

    /// <summary>Nothing was to be saved: a row came or went, a preview was asked for.</summary>
    Editing,

    /// <summary>The values have problems, which are in the model state.</summary>
    Invalid,

    /// <summary>Somebody else saved first: show both versions.</summary>
    Conflict,

    /// <summary>Somebody else deleted the thing: offer to make it anew.</summary>
    Gone,

    /// <summary>The module failed: the input is still there.</summary>
    Failed,
}
