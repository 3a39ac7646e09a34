using Microsoft.EntityFrameworkCore;

namespace Acme.Hello.Greetings;

/// <summary>Deletes greetings that are older than the setting says.</summary>
public sealed class TidyOldGreetings(IUnitOfWork work, ISettings<HelloSettings> settings) : IJob
{
    public async ValueTask RunAsync(JobContext context, CancellationToken cancellationToken) => await work.ExecuteAsync(
        async (transaction, ct) =>
        {
            var before = transaction.Now.AddDays(-settings.Current.KeepDays);
            await transaction.Context<HelloDb>().Greetings.Where(g => g.SaidAt < before).ExecuteDeleteAsync(ct);
        },
        cancellationToken);
}
