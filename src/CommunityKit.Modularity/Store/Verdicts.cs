using System.Security.Cryptography;
using System.Text;
using CommunityKit.Modularity.Compatibility;

namespace CommunityKit.Modularity.Store;

/// <summary>
/// Which images were found to fit which host, so that a restart does not check them again. Empty marker files; a new host starts afresh
/// and drops the markers of the old one. Thread-safe.
/// </summary>
internal sealed class Verdicts(string folder)
{
    private readonly Lock _lock = new();
    private HostSurface? _host;
    private string _hostFolder = "";

    public bool Holds(HostSurface host, string imageKey) => File.Exists(Path.Combine(FolderOf(host), imageKey));

    public void Keep(HostSurface host, string imageKey)
    {
        var own = FolderOf(host);
        if (!Directory.Exists(own))
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(own);
        }

        File.WriteAllBytes(Path.Combine(own, imageKey), []);
    }

    // The key covers the framework and everything shared: name, length and time of each file.
    private string FolderOf(HostSurface host)
    {
        lock (_lock)
        {
            if (_host == host)
                return _hostFolder;
            var facts = new StringBuilder().Append(host.Contract);
            foreach (var name in host.Shared.Present.Order(StringComparer.OrdinalIgnoreCase))
            {
                var file = new FileInfo(host.Shared.PathOf(name)!);
                facts.Append('\n').Append(file.FullName).Append(' ').Append(file.Length).Append(' ').Append(file.LastWriteTimeUtc.Ticks);
            }

            _host = host;
            return _hostFolder = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts.ToString()))));
        }
    }
}
