namespace CommunityKit.ContractTests.Api;

/// <summary>What happened to a public surface: lines that are gone break modules, new abstract members break those who implement the type.</summary>
internal sealed record ApiDifference(IReadOnlyList<string> Breaks, IReadOnlyList<string> Additions)
{
    public static ApiDifference Between(IReadOnlyCollection<string> recorded, IReadOnlyCollection<string> present)
    {
        var gone = recorded.Except(present, StringComparer.Ordinal).ToList();
        var added = present.Except(recorded, StringComparer.Ordinal).ToList();
        var burdens = added.Where(line => line.Contains(".abstract ", StringComparison.Ordinal) && CanBeImplemented(line.Split(".abstract ")[0])).ToList();
        return new ApiDifference([.. gone, .. burdens], [.. added.Except(burdens, StringComparer.Ordinal)]);

        // A class without a visible constructor has its only subclasses in the host.
        bool CanBeImplemented(string type) =>
            recorded.Any(line => line.StartsWith($"{type} = interface", StringComparison.Ordinal) || line.StartsWith($"{type}.new(", StringComparison.Ordinal));
    }
}
