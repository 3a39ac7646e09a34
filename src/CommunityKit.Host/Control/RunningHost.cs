using System.Diagnostics;
using System.Text.Json;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Host.Control;

/// <summary>A running host, as its run file tells.</summary>
/// <param name="ProcessId">Its process.</param>
/// <param name="Address">Loopback address of its control interface.</param>
/// <param name="Token">The secret that it accepts.</param>
public sealed record RunningHost(int ProcessId, string Address, string Token)
{
    /// <summary>The host that runs this site on this machine, or null. A file left behind by a killed host is not believed.</summary>
    /// <param name="folder">The site.</param>
    public static RunningHost? Find(SiteFolder folder)
    {
        try
        {
            var host = JsonSerializer.Deserialize<RunningHost>(File.ReadAllText(folder.RunFile), JsonSerializerOptions.Web);
            using var process = Process.GetProcessById(host!.ProcessId);
            return process.HasExited ? null : host;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            return null;
        }
    }
}
