using CommunityKit.Data.Contexts;
using CommunityKit.Data.Problems;
using CommunityKit.Data.Sections;
using CommunityKit.Data.Work;

namespace CommunityKit.Data.Runtime;

/// <summary>What the modules of a generation declared about data. Immutable.</summary>
internal sealed record RuntimeDeclarations(
    IReadOnlyList<ModuleContext> Contexts, DeclaredWork Work, IReadOnlyList<DeclaredSection> Settings)
{
    public static RuntimeDeclarations None { get; } = new([], DeclaredWork.None, []);

    /// <summary>Names are keys in the database, so one that is taken twice would mix up the work of two parts.</summary>
    /// <exception cref="Packaging.Problems.ProblemException">CK1551: a subscriber, queue, job or settings section is declared twice.</exception>
    public void RefuseDoubles()
    {
        var names = Work.Subscriptions.Select(s => "event " + s.Subscriber)
            .Concat(Work.Queues.Select(q => "queue " + q.Name))
            .Concat(Work.Jobs.Select(j => "job " + j.FullName))
            .Concat(Settings.Select(s => "settings " + s.Section));
        foreach (var name in names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key))
        {
            throw DataProblems.Exception("CK1551", ("name", name));
        }
    }
}
