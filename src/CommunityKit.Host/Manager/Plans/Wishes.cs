using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Host.Manager.Plans;

/// <summary>
/// What an operator wants to do to a shop's modules, in the form in which it stands in addresses and forms: <c>install:acme.hello@2.0.0</c>,
/// <c>upgrade:acme.hello</c>, <c>upgrade:*</c>, <c>disable:…</c>, <c>enable:…</c>, <c>remove:…</c>, <c>back:…</c>, <c>generation:7</c>.
/// </summary>
/// <param name="All">The wishes, each a verb and what it is about.</param>
internal sealed record Wishes(IReadOnlyList<(string Verb, string About)> All)
{
    /// <summary>Name of the field.</summary>
    public const string Field = "do";

    // What goes makes room for what comes; what comes can be switched off in the same step.
    private static readonly (string Verb, ChangeKind Kind)[] Order =
    [
        ("remove", ChangeKind.Remove), ("back", ChangeKind.Rollback), ("upgrade", ChangeKind.Upgrade), ("install", ChangeKind.Install),
        ("disable", ChangeKind.Disable), ("enable", ChangeKind.Enable),
    ];

    /// <summary>The wishes as they stand in addresses.</summary>
    public IReadOnlyList<string> Texts => [.. All.Select(w => $"{w.Verb}:{w.About}")];

    /// <summary>Reads wishes; fields that were left empty do not count.</summary>
    /// <returns>The wishes, or null if one of them means nothing.</returns>
    public static Wishes? Parse(IEnumerable<string>? texts)
    {
        var all = new List<(string, string)>();
        foreach (var text in (texts ?? []).Where(text => !string.IsNullOrEmpty(text)).Distinct(StringComparer.Ordinal))
        {
            var parts = text.Split(':', 2);
            if (parts is not [var verb, { Length: > 0 } about] || !(verb == "generation" ? long.TryParse(about, out _) : Order.Any(o => o.Verb == verb)))
            {
                return null;
            }

            all.Add((verb, about));
        }

        return new Wishes(all);
    }

    /// <summary>The change that carries out all wishes in one step; null when there are none.</summary>
    /// <param name="withDependents">True to switch off or take out, with a module, those that need it.</param>
    /// <param name="actor">Who wishes it.</param>
    public ChangeRequest? ToRequest(bool withDependents, string actor)
    {
        if (All.FirstOrDefault(w => w.Verb == "generation") is { About: { } number })
        {
            return new ChangeRequest(ChangeKind.Rollback) { Generation = long.Parse(number, System.Globalization.CultureInfo.InvariantCulture), Actor = actor };
        }

        var steps = Order
            .Select(o => new FurtherChange(o.Kind, [.. All.Where(w => w.Verb == o.Verb).Select(w => Module(w.About))]))
            .Where(step => step.Modules.Count > 0)
            .ToList();
        return steps is [var first, .. var others]
            ? new ChangeRequest(first.Kind) { Modules = Named(first), Also = [.. others.Select(o => o with { Modules = Named(o) })], WithDependents = withDependents, Actor = actor }
            : null;
    }

    /// <summary>These wishes and another one.</summary>
    public Wishes And(string verb, string about) => new([.. All, (verb, about)]);

    // "All" is what an upgrade without names means.
    private static IReadOnlyList<(string Id, string? Version)> Named(FurtherChange step) =>
        step.Kind == ChangeKind.Upgrade && step.Modules.Any(m => m.Id == "*") ? [] : step.Modules;

    private static (string Id, string? Version) Module(string about)
    {
        var parts = about.Split('@', 2);
        return (parts[0], parts.Length == 2 ? parts[1] : null);
    }
}
