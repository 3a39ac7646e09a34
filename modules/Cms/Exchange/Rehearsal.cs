using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Exchange;

/// <summary>What earlier calls of a dry run would have written, as far as later ones ask for it.</summary>
internal sealed class Rehearsal
{
    public Dictionary<string, ContentType> Types { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Taxonomies { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Culture, string Path), Guid> Paths { get; } = [];

    /// <summary>Remembers what was tried out.</summary>
    public void Remember(IEnumerable<ContentWriteResult> results)
    {
        foreach (var result in results.Where(result => result.Outcome is WriteOutcome.Created or WriteOutcome.Updated))
        {
            switch (result.Record)
            {
                case TypeRecord type:
                    Types[type.Type.Name] = type.Type;
                    break;
                case TaxonomyRecord taxonomy:
                    Taxonomies.Add(taxonomy.Name);
                    break;
                case ItemRecord { Live: not null } item when result.Path is { } path && !result.Problems.Any(problem => problem.Code is ItemProblems.PathTaken or ItemProblems.NotFit):
                    Paths[(item.Culture, path)] = item.Id;
                    break;
            }
        }
    }
}
