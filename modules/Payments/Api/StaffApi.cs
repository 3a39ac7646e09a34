using System.Globalization;
using CommunityKit.Payments.Data;
using CommunityKit.Payments.Reconciliation;
using CommunityKit.Payments.Records;
using CommunityKit.Payments.Refunds;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Payments.Api;

/// <summary>Payments for the programs of staff. One per request.</summary>
internal sealed class StaffApi(IDbContextFactory<PaymentsDb> reading, PaymentReads reads, AskProvider ask, SettleRefund settle)
{
    private const int MaxLimit = 100;
    private const int StandardLimit = 25;

    private static IResult NotFound => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found");

    public async Task<IResult> ListAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var asked = http.Request.Query;
        if (!int.TryParse(asked["limit"].FirstOrDefault() ?? StandardLimit.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var limit)
            || limit is < 1 or > MaxLimit)
        {
            return Bad("limit", $"Enter a number from 1 to {MaxLimit}.");
        }

        if (asked["state"].FirstOrDefault() is { } name && !(Enum.TryParse<PaymentState>(name, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed)))
        {
            return Bad("state", $"Choose one of {string.Join(", ", Enum.GetNames<PaymentState>())}.");
        }

        if (asked["subject"].FirstOrDefault() is { } subject && !Guid.TryParse(subject, out _))
        {
            return Bad("subject", "Give the id of what was paid for.");
        }

        var filter = new PaymentFilter
        {
            Text = asked["q"].FirstOrDefault(),
            State = Enum.TryParse<PaymentState>(asked["state"].FirstOrDefault(), ignoreCase: true, out var state) ? state : null,
            Provider = asked["provider"].FirstOrDefault(),
            SubjectId = Guid.TryParse(asked["subject"].FirstOrDefault(), out var id) ? id : null,
            NeedsPerson = asked["problem"].FirstOrDefault() == "true",
        };
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var page = await PaymentFilter.Newest.PageAsync(filter.On(db).AsNoTracking(), asked["cursor"].FirstOrDefault(), limit, cancellationToken);
        return Results.Json(new PaymentItems([.. page.Rows.Select(p => PaymentResource.Of(p))], page.Next), ApiJson.Default.PaymentItems);
    }

    public async Task<IResult> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await reads.RecordAsync(id, cancellationToken) is { } payment && await reads.FindAsync(id, cancellationToken) is { } known
            ? Results.Json(PaymentResource.Of(payment, known.Refunds), ApiJson.Default.PaymentResource)
            : NotFound;

    public async Task<IResult> AskAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reads.RecordAsync(id, cancellationToken) is not { } payment)
        {
            return NotFound;
        }

        if (payment.BegunAt is null)
        {
            return Results.Problem(statusCode: StatusCodes.Status409Conflict, title: "Not begun", detail: "No buyer was sent to the provider yet, so there is nothing to ask.");
        }

        return await ask.RunAsync(payment, cancellationToken)
            ? await GetAsync(id, cancellationToken)
            : Results.Problem(statusCode: StatusCodes.Status502BadGateway, title: "The provider did not answer", detail: "It is asked again by itself.");
    }

    public async Task<IResult> RetryAsync(Guid id, CancellationToken cancellationToken) =>
        await settle.RetryAsync(id, cancellationToken)
            ? Results.Accepted()
            : Results.Problem(statusCode: StatusCodes.Status409Conflict, title: "Nothing to retry", detail: "There is no such refund, or its money is back already.");

    private static IResult Bad(string name, string message) => Results.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [message] }, statusCode: StatusCodes.Status400BadRequest);
}
