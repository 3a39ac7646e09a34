namespace CommunityKit.Pricing.Rules;

/// <summary>The one row that counts the changes of rules, for the memory of other nodes.</summary>
public sealed class RuleChange
{
    public int Id { get; private set; }

    public long Number { get; private set; }
}
