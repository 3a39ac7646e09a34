using System.Globalization;
using System.Runtime.InteropServices;

namespace CommunityKit.Images.Workers;

/// <summary>Limits that the kernel keeps for this process, where there is such a kernel; elsewhere the host's watch alone does it.</summary>
internal static partial class ProcessLimits
{
    private const int AddressSpace = 9;
    private const int CoreFile = 4;

    /// <summary>Sets the limits for good.</summary>
    /// <param name="memory">Bytes of address space beyond what is mapped now: the runtime has reserved its heap by then.</param>
    public static void Apply(long memory)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var mapped = long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[0], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
        Set(AddressSpace, (ulong)(mapped + memory));
        Set(CoreFile, 0);
    }

    private static void Set(int resource, ulong value)
    {
        var limit = new Limit { Soft = value, Hard = value };
        if (SetLimit(resource, in limit) != 0)
        {
            throw new InvalidOperationException($"The limit {resource} of the image worker cannot be set: error {Marshal.GetLastPInvokeError()}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
