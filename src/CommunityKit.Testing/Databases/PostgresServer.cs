using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace CommunityKit.Testing.Databases;

/// <summary>
/// A private PostgreSQL server in a temporary folder, reachable from this machine only. Needs the server's programs, as Debian's package
/// <c>postgresql</c> installs them; runs as an ordinary user, and as root by way of the user <c>postgres</c>.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<string?> Programs = new(FindPrograms);
    private static readonly Lazy<Task<PostgresServer>> Shared = new(() => StartAsync(isDurable: false, CancellationToken.None));

    private readonly string _folder;
    private readonly ChildProcess _process;

    private PostgresServer(string folder, ChildProcess process, string connectionString)
    {
        _folder = folder;
        _process = process;
        ConnectionString = connectionString;
    }

    /// <summary>Why there can be no server on this machine; null when there can.</summary>
    public static string? WhyAbsent { get; } = Programs.Value is null
        ? "PostgreSQL is absent: install the package postgresql, or set CK_POSTGRES_BIN to the folder of initdb and postgres."
        : null;

    /// <summary>Connects to the empty database <c>postgres</c> as its owner.</summary>
    public string ConnectionString { get; }

    /// <summary>The same as a site's settings write it: <c>postgres://user:password@host:port/database</c>.</summary>
    public string Address
    {
        get
        {
            var parts = new NpgsqlConnectionStringBuilder(ConnectionString);
            return $"postgres://{Uri.EscapeDataString(parts.Username!)}:{Uri.EscapeDataString(parts.Password!)}@{parts.Host}:{parts.Port}/{parts.Database}";
        }
    }

    /// <summary>The server that all tests of this process share; it ends with the process.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static Task<PostgresServer> SharedAsync(CancellationToken cancellationToken = default) =>
        Shared.Value.WaitAsync(cancellationToken);

    /// <summary>Starts a server of its own.</summary>
    /// <param name="isDurable">True to write through to the disk, as in production; false for speed.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="InvalidOperationException">
    /// The programs are absent or the server did not start; the message has its words.
    /// </exception>
    public static async Task<PostgresServer> StartAsync(bool isDurable, CancellationToken cancellationToken)
    {
        var programs = Programs.Value ?? throw new InvalidOperationException(WhyAbsent);
        var folder = Directory.CreateTempSubdirectory("ck-pg-").FullName;
        var data = Path.Combine(folder, "data");
        var password = RandomNumberGenerator.GetHexString(24);
        var passwordFile = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(passwordFile, password, cancellationToken);
        await ServerAccount.GiveAsync(folder, cancellationToken);
        await ServerAccount.RunAsync(
            Path.Combine(programs, "initdb"),
            ["-D", data, "-U", "kit", "-A", "scram-sha-256", "--pwfile", passwordFile, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
            cancellationToken);

        var port = FreePort();
        var process = ServerAccount.Start(
            Path.Combine(programs, "postgres"),
            [
                "-D", data, "-p", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=", "-c", "max_connections=300", "-c", "deadlock_timeout=200ms",
                "-c", isDurable ? "fsync=on" : "fsync=off", "-c", isDurable ? "full_page_writes=on" : "full_page_writes=off",
            ]);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1", Port = port, Username = "kit", Password = password, Database = "postgres", MaxPoolSize = 200,
        };
        var server = new PostgresServer(folder, process, connection.ConnectionString);
        try
        {
            await server.WaitUntilReadyAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the server at once and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _process.DisposeAsync();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A backend that has not noticed yet may still write; the folder is temporary anyway.
        }
    }

    private static string? FindPrograms()
    {
        var folders = Environment.GetEnvironmentVariable("CK_POSTGRES_BIN") is { Length: > 0 } named
            ? [named]
            : Directory.Exists("/usr/lib/postgresql")
                ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(VersionOf).Select(d => Path.Combine(d, "bin"))
                : [];
        return folders.FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "postgres")));
    }

    private static int VersionOf(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException("PostgreSQL did not start:" + Environment.NewLine + _process.Output);
            }

            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString);
                await connection.OpenAsync(limit.Token);
                return;
            }
            catch (NpgsqlException) when (!limit.IsCancellationRequested)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }
}
