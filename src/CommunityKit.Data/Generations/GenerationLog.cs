using CommunityKit.Data.Databases;
using CommunityKit.Data.Problems;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Data.Generations;

/// <summary>
/// The list of a tenant's generations. Inserting a row is the commit point of a module change: before it nothing has happened, after it
/// every node follows. Thread-safe.
/// </summary>
internal sealed class GenerationLog(TenantDatabase database)
{
    private const string Columns = "number, lock_file, reason, actor, created_at";

    /// <summary>The generation that is to run; null before the first.</summary>
    public async Task<Generation?> ReadCurrentAsync(CancellationToken cancellationToken) =>
        await ListAsync(1, cancellationToken) is [var current] ? current : null;

    /// <summary>The newest generations, newest first.</summary>
    public async Task<IReadOnlyList<Generation>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        return await connection.QueryAsync(
            null,
            $"SELECT {Columns} FROM ck_generation ORDER BY number DESC LIMIT {limit}",
            r => new Generation(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Instant(4)),
            cancellationToken);
    }

    /// <summary>Appends a generation if nobody else has meanwhile.</summary>
    /// <param name="expectedCurrent">Number of the generation that the change was made from; 0 for the first.</param>
    /// <param name="lockFile">The lock file's text.</param>
    /// <param name="reason">Why, at most 500 characters.</param>
    /// <param name="actor">Who, at most 200 characters.</param>
    /// <param name="alongside">What must happen with it or not at all, such as declaring the work of its modules.</param>
    /// <param name="cancellationToken">Cancels, up to the commit.</param>
    /// <exception cref="ProblemException">CK1570: another generation is current; nothing was changed.</exception>
    public async Task<Generation> AppendAsync(
        long expectedCurrent,
        string lockFile,
        string reason,
        string actor,
        Func<WriteScope, CancellationToken, ValueTask>? alongside,
        CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(
                async (scope, token) =>
                {
                    var next = new Generation(expectedCurrent + 1, lockFile, reason, actor, scope.Now);
                    var written = await scope.ExecuteAsync(
                        $"""
                        INSERT INTO ck_generation ({Columns}) SELECT @number, @lock, @reason, @actor, @now
                        WHERE (SELECT COALESCE(MAX(number), 0) FROM ck_generation) = @expected
                        """,
                        token,
                        ("number", next.Number),
                        ("lock", lockFile),
                        ("reason", reason),
                        ("actor", actor),
                        ("now", scope.Now),
                        ("expected", expectedCurrent));
                    if (written == 0)
                    {
                        throw Overtaken(expectedCurrent);
                    }

                    if (alongside is not null)
                    {
                        await alongside(scope, token);
                    }

                    scope.Signal(new DatabaseSignal(SignalKind.Generation));
                    return next;
                },
                cancellationToken);
        }
        catch (Exception e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            // PostgreSQL: both saw the old maximum; the key lets one through.
            throw Overtaken(expectedCurrent);
        }
    }

    private static ProblemException Overtaken(long expectedCurrent) => DataProblems.Exception("CK1570", ("expected", expectedCurrent));
}
