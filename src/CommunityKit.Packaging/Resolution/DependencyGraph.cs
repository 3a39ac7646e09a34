namespace CommunityKit.Packaging.Resolution;

/// <summary>Who needs whom among chosen packages; optional neighbours that are there count, because they also start first.</summary>
internal static class DependencyGraph
{
    /// <summary>The ids of a cycle that an option closes, beginning and ending with it; null when it closes none.</summary>
    public static IReadOnlyList<string>? CycleThrough(Option option, IReadOnlyDictionary<string, Option> chosen)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string> { option.Id };
        return Reaches(option) ? path : null;

        bool Reaches(Option from)
        {
            foreach (var edge in from.ActiveEdges)
            {
                path.Add(edge.Target);
                if (edge.Target == option.Id
                    || (chosen.TryGetValue(edge.Target, out var next) && visited.Add(edge.Target) && Reaches(next)))
                    return true;

                path.RemoveAt(path.Count - 1);
            }

            return false;
        }
    }

    /// <summary>The packages in start order: after everything they use, ties by id.</summary>
    public static IReadOnlyList<Candidate> StartOrder(IReadOnlyDictionary<string, Option> chosen)
    {
        var order = new List<Candidate>(chosen.Count);
        var waiting = new SortedDictionary<string, HashSet<string>>(
            chosen.ToDictionary(
                module => module.Key,
                module => module.Value.ActiveEdges.Select(edge => edge.Target).Where(chosen.ContainsKey).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal),
            StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            var (id, _) = waiting.First(module => module.Value.Count == 0);
            waiting.Remove(id);
            order.Add(chosen[id].Candidate);
            foreach (var uses in waiting.Values)
            {
                uses.Remove(id);
            }
        }

        return order;
    }
}
