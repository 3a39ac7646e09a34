namespace CommunityKit.Packaging.Locking;

/// <summary>Answers "why is this module here?".</summary>
public static class Why
{
    private const int MaxChains = 20;

    /// <summary>
    /// The chains that bring a module in, each from a module that was asked for, or that nobody needs, down to it; shortest first, at most
    /// 20.
    /// </summary>
    /// <param name="file">What the shop runs.</param>
    /// <param name="id">Module id.</param>
    /// <param name="requested">Ids that were asked for by name.</param>
    /// <returns>The chains; empty when the module is not there.</returns>
    public static IReadOnlyList<IReadOnlyList<WhyStep>> Chains(LockFile file, string id, IReadOnlySet<string> requested)
    {
        if (file.Find(id) is not { } module)
            return [];

        // A lock file has no cycles, so every climb ends at a module that nobody needs.
        var chains = new List<IReadOnlyList<WhyStep>>();
        Climb(module, []);
        return [.. chains.OrderBy(chain => chain.Count)];

        void Climb(LockedModule top, IReadOnlyList<WhyStep> below)
        {
            var users = file.Modules.Where(user => user.Dependencies.ContainsKey(top.Id))
                .OrderBy(user => user.Id, StringComparer.Ordinal).ToList();
            if (chains.Count < MaxChains && (requested.Contains(top.Id) || users.Count == 0))
                chains.Add([new WhyStep(top.Id, top.Version, null), .. below]);

            foreach (var user in users.TakeWhile(_ => chains.Count < MaxChains))
            {
                Climb(user, [new WhyStep(top.Id, top.Version, user.Dependencies[top.Id]), .. below]);
            }
        }
    }
}
