namespace CommunityKit.Catalog.Views;

/// <summary>Whether a value of an option can be chosen beside the values chosen before it.</summary>
public enum ValueState
{
    /// <summary>It can be bought.</summary>
    Available,

    /// <summary>It exists and is sold out.</summary>
    SoldOut,

    /// <summary>There is no such combination.</summary>
    Missing,
}
