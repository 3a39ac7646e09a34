using System.Net;
using CommunityKit.Payments.Tests.Support;
using CommunityKit.Testing.Databases;

namespace CommunityKit.Payments.Tests.Sandbox;

public sealed class CashierTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Paying_at_the_cashier_captures_the_payment_by_a_notice_over_http(DatabaseKind database)
    {
        await using var shop = await PayShop.StartAsync(database);
        var payment = await shop.CreateAsync("sandbox");
        var start = await shop.BeginAsync(payment);
        var cashier = await shop.Visitor.GetAsync(new Uri(start.RedirectUrl!).PathAndQuery);

        Assert.Equal("Sandbox cashier", cashier.Heading);
        Assert.Contains("No real money moves", cashier.Text(".ck-notice"), StringComparison.Ordinal);
        Assert.Contains("¥12.50", cashier.Text("main"), StringComparison.Ordinal);
        var back = await cashier.SubmitAsync("main form", button: "button[value=true]");

        Assert.Equal($"/fixture/pay/{payment}", back.Address.AbsolutePath);
        Assert.Equal(["captured"], await shop.EventsAsync(payment));
        var paid = await shop.FindAsync(payment);
        Assert.Equal(PaymentState.Captured, paid!.State);
        Assert.Equal(HttpStatusCode.OK, (await shop.Visitor.GetAsync(new Uri(start.RedirectUrl!).PathAndQuery)).Status);
        Assert.True((await shop.BeginAsync(payment)).IsPaid);
    }
}
