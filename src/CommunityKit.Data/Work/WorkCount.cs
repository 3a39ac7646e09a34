using System.Runtime.InteropServices;

namespace CommunityKit.Data.Work;

/// <summary>What was worked on.</summary>
/// <param name="Succeeded">Done.</param>
/// <param name="Failed">Failed attempts.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WorkCount(int Succeeded, int Failed)
{
    public static WorkCount None => default;

    public static WorkCount Success => new(1, 0);

    public static WorkCount Failure => new(0, 1);

    public bool IsNone => Succeeded + Failed == 0;

    public static WorkCount operator +(WorkCount left, WorkCount right) =>
        new(left.Succeeded + right.Succeeded, left.Failed + right.Failed);
}
