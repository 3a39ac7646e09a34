using System.Data.Common;
using CommunityKit.Data.Problems;
using CommunityKit.Packaging.Problems;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommunityKit.Data.Contexts;

/// <summary>Refuses writing through a reading context with a message that says how to write. The database refuses besides.</summary>
internal sealed class ReadOnlyInterceptor : DbCommandInterceptor, ISaveChangesInterceptor
{
    public static ReadOnlyInterceptor Instance { get; } = new();

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw Refusal(eventData);

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        throw Refusal(eventData);

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        throw Refusal(eventData);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        throw Refusal(eventData);

    private static ProblemException Refusal(DbContextEventData eventData) =>
        DataProblems.Exception("CK1508", ("context", eventData.Context?.GetType().Name));
}
