using System.Runtime.InteropServices;

namespace CommunityKit.Data.Work;

/// <summary>How a run of a source ended.</summary>
/// <param name="Count">What was worked on.</param>
/// <param name="MayBeMore">False if everything was taken that was due when the run began; what came meanwhile is told by its commit.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WorkRun(WorkCount Count, bool MayBeMore)
{
    /// <summary>Nothing could be taken.</summary>
    public static WorkRun Nothing => default;

    /// <summary>One piece was worked on; whether there is another one is not known.</summary>
    public static WorkRun One(WorkCount count) => new(count, MayBeMore: !count.IsNone);
}
