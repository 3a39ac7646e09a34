namespace CommunityKit.Pricing.Rules;

/// <summary>Something that the shop sets up and prices follow, named by its code in recipes and for programs.</summary>
public interface IRule
{
    Guid Id { get; set; }

    /// <summary>Unique among its kind, whatever the case of its letters.</summary>
    string Code { get; set; }

    LocalizedText Name { get; set; }

    long Version { get; }
}
