using System.Globalization;
using CommunityKit.Data;

namespace CommunityKit.Accounts.Tests.Audit;

public sealed class ForgetOldRowsTests : IAsyncLifetime
{
    private Shop _shop = null!;

    public async Task InitializeAsync() => _shop = await Shop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Ended_sessions_go_at_night_and_the_record_after_the_time_the_shop_set()
    {
        await _shop.SetAsync(new { keepEventsDays = 60 });
        await _shop.SignedInAsync(await _shop.AddAsync("Ann"));
        await _shop.Host.PumpAsync();
        Assert.Equal((1, 1), (await CountAsync("acc_session"), await CountAsync("acc_event")));

        _shop.Host.Clock.Advance(TimeSpan.FromDays(2));
        await _shop.Host.PumpAsync();
        Assert.Equal((0, 1), (await CountAsync("acc_session"), await CountAsync("acc_event")));

        _shop.Host.Clock.Advance(TimeSpan.FromDays(60));
        await _shop.Host.PumpAsync();
        Assert.Equal(0, await CountAsync("acc_event"));
    }

    private Task<int> CountAsync(string table) => _shop.Host.WithAsync<IUnitOfWork, int>(work => work.ExecuteAsync(
        async (transaction, token) =>
        {
            await using var command = transaction.Connection.CreateCommand();
            command.Transaction = transaction.DatabaseTransaction;
            command.CommandText = $"SELECT COUNT(*) FROM {table}";
            return Convert.ToInt32(await command.ExecuteScalarAsync(token), CultureInfo.InvariantCulture);
        },
        CancellationToken.None));
}
