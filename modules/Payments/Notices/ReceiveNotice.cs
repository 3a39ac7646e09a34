using CommunityKit.Payments.Providers;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Payments.Notices;

/// <summary>
/// <c>POST /api/v1/payments/notices/{provider}</c>: the raw bytes go to the provider's reader, what it says to the record, and only then the
/// provider is told that it was heard. Needs no session; the signature is the permission.
/// </summary>
internal sealed partial class ReceiveNotice(ProviderDirectory providers, RecordAnswer record, ForgedLimit limit, ILogger<ReceiveNotice> logger)
{
    public const int MaxBytes = 64 * 1024;

    public async Task<IResult> RunAsync(HttpContext http, string provider, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (providers.Find(provider) is not { } reader)
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No such provider of payments");
        }

        if (await ReadAsync(http.Request, cancellationToken) is not { } body)
        {
            return Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, title: "A notice has at most 64 KiB");
        }

        var heard = Heard.Notice(provider, body.Span);
        if (Read(reader, http, body) is not { } answer)
        {
            LogForged(logger, provider, heard.Size);
            if (limit.TryTake())
            {
                await record.RefuseAsync(heard, cancellationToken);
            }

            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "This is no notice of the provider");
        }

        var verdict = await record.RunAsync(heard, answer, cancellationToken);
        LogVerdict(logger, provider, answer.PaymentId, answer.State, verdict);
        return Results.Text(reader.NoticeReply);
    }

    /// <summary>A reader that stumbles over a stranger's bytes has not understood them.</summary>
    private ProviderAnswer? Read(IPaymentProvider reader, HttpContext http, ReadOnlyMemory<byte> body)
    {
        try
        {
            return reader.Read(new ProviderNotice(http.Request.Headers, body));
        }
        catch (Exception exception)
        {
            LogUnreadable(logger, exception);
            return null;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        var buffer = new byte[(int)Math.Min(request.ContentLength ?? MaxBytes, MaxBytes) + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MaxBytes ? null : buffer.AsMemory(0, length);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A notice of {Size} bytes under the name of {Provider} was refused: forged or unreadable")]
    private static partial void LogForged(ILogger logger, string provider, int size);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The provider's reader stumbled over a notice")]
    private static partial void LogUnreadable(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Provider} says of payment {Payment}: {State}; {Verdict}")]
    private static partial void LogVerdict(ILogger logger, string provider, Guid payment, PaymentState state, NoticeVerdict verdict);
}
