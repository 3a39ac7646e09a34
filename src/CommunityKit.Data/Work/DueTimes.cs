using System.Runtime.InteropServices;

namespace CommunityKit.Data.Work;

/// <summary>When a subscriber, queue or job has something to do.</summary>
/// <param name="Earliest">Of everything pending; may be past.</param>
/// <param name="Future">Of what is not due yet.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DueTimes(DateTimeOffset? Earliest, DateTimeOffset? Future);
