namespace CommunityKit.Admin.Generated;

/// <summary>What an address below <c>/admin</c> stands for.</summary>
public enum PlaceKind
{
    /// <summary>A list.</summary>
    List,

    /// <summary>The form for a new thing, or for one that is there.</summary>
    Form,

    /// <summary>The question before a thing is deleted.</summary>
    Delete,
}
