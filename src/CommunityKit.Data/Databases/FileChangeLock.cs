using CommunityKit.Data.Problems;

namespace CommunityKit.Data.Databases;

/// <summary>
/// The change lock of a SQLite tenant: an exclusively opened file beside the database. The system frees it with the process.
/// </summary>
internal static class FileChangeLock
{
    public static async Task<IAsyncDisposable> TakeAsync(
        string tenantId, string folder, string owner, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var ownerFile = Path.Combine(folder, "change.owner");
        var held = await ChangeLockWait.UntilAsync(
            _ => Task.FromResult(TryOpen(Path.Combine(folder, "change.lock"))),
            timeout,
            async token => DataProblems.Exception(
                "CK1520", ("tenant", tenantId), ("owner", await ReadOwnerAsync(ownerFile, token)), ("seconds", (int)timeout.TotalSeconds)),
            cancellationToken);
        await File.WriteAllTextAsync(ownerFile, owner, cancellationToken);
        return held;
    }

    private static FileStream? TryOpen(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }

    private static async Task<string> ReadOwnerAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (IOException)
        {
            return "?";
        }
    }
}
