using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CommunityKit.Images.Workers;

/// <summary>How a worker is started: the host's own program with a verb that people do not use.</summary>
internal static class WorkerProgram
{
    private const string Host = "CommunityKit.Host.dll";

    // The heap only ever holds one source and one variant; without a limit the runtime would reserve a large part of the address space.
    private const string HeapLimit = "0xC000000";

    // Nothing else of the host's environment: it may hold the database's password.
    private static readonly string[] Passed = ["PATH", "HOME", "LD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP", Vips.VipsLibrary.PathVariable];

    public static ProcessStartInfo Start(ImageLimits limits)
    {
        var start = new ProcessStartInfo(
            Dotnet(),
            [
                "exec", Path.Combine(AppContext.BaseDirectory, Host), ImageWorker.Verb,
                Number((long)Math.Ceiling(limits.Time.TotalSeconds)), Number(limits.WorkerMemory), Number(limits.MaxPixels),
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var passed = Passed.Select(name => (name, value: Environment.GetEnvironmentVariable(name))).Where(pair => pair.value is not null).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in passed)
        {
            start.Environment[name] = value;
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        return start;
    }

    /// <summary>The program that belongs to the runtime of this process.</summary>
    private static string Dotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var own = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(own) ? own : name;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
