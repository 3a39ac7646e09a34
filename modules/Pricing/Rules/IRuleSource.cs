namespace CommunityKit.Pricing.Rules;

/// <summary>Where calculators find the shop's rules.</summary>
public interface IRuleSource
{
    /// <summary>The rules as they are now; from memory nearly always.</summary>
    ValueTask<RuleBook> CurrentAsync(CancellationToken cancellationToken);
}
