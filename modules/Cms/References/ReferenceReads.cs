using System.Globalization;

namespace CommunityKit.Cms.References;

/// <summary>Asks the kinds of all modules.</summary>
internal sealed class ReferenceReads(IDeclarations<ReferenceKind> kinds, IServiceProvider services, IModuleTexts texts) : IReferences
{
    /// <summary>The kinds that modules bring, by wire name.</summary>
    public IEnumerable<string> Kinds => kinds.All.Select(kind => kind.Value.Name);

    public async Task<IReadOnlyDictionary<Reference, ReferenceTarget>> FindAsync(
        IReadOnlyCollection<Reference> references, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Reference, ReferenceTarget>();
        foreach (var group in references.Distinct().GroupBy(reference => reference.Kind, StringComparer.Ordinal))
        {
            if (Source(group.Key) is { } source)
            {
                foreach (var (key, target) in await source.FindAsync([.. group.Select(reference => reference.Key)], cancellationToken))
                {
                    found[new(group.Key, key)] = target;
                }
            }
        }

        return found;
    }

    public async Task<Reference?> AtAsync(string path, CancellationToken cancellationToken)
    {
        foreach (var kind in Kinds)
        {
            if (await Source(kind)!.AtAsync(path, cancellationToken) is { } target)
            {
                return new(kind, target.Key);
            }
        }

        return null;
    }

    /// <summary>Things of a kind for an editor to choose from; none when no module brings the kind.</summary>
    public async Task<IReadOnlyList<ReferenceTarget>> SearchAsync(string kind, string words, int limit, CancellationToken cancellationToken) =>
        Source(kind) is { } source ? await source.SearchAsync(words.Trim(), limit, cancellationToken) : [];

    /// <summary>Name of a kind in the reader's language; its wire name when no module brings it.</summary>
    public string LabelOf(string kind) => kinds.All.FirstOrDefault(each => each.Value.Name == kind) is { } declared
        ? texts.Find(declared.Module.Id, declared.Value.LabelKey, CultureInfo.CurrentUICulture) ?? kind
        : kind;

    private IReferenceSource? Source(string kind) => kinds.All.FirstOrDefault(each => each.Value.Name == kind) is { } declared
        ? (IReferenceSource)services.GetRequiredService(declared.Value.SourceType)
        : null;
}
