using CommunityKit.Pricing.Rules;

namespace CommunityKit.Pricing.Tests.Support;

/// <summary>Rules that a test made.</summary>
internal sealed class MemoryRules(RuleBook book) : IRuleSource
{
    public ValueTask<RuleBook> CurrentAsync(CancellationToken cancellationToken) => new(book);
}
