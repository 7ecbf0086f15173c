using KinerjaKanwil.Domain.Pelaporan;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace KinerjaKanwil.Web.Security;

/// <summary>
/// Bounds of the one action that takes a file. Reads the form itself, before antiforgery does, because that would answer 400 where 413 is
/// true. What is a little too large is let through to the action, which says so beside the input; what is far too large is not read to its
/// end. Slow networks are given time (ux.md a.6).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatasUnggahanAttribute(long palingBesar = BerkasBukti.UkuranPalingBesar) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const long Kelonggaran = 1024 * 1024;
    private const int BidangPalingBanyak = 20;

    // What Kestrel asks for otherwise is 240 bytes a second after five seconds: a village's uplink in the rain is below that for longer.
    private const double BytePerDetik = 50;
    private static readonly TimeSpan MasaTenggang = TimeSpan.FromSeconds(60);

    /// <summary>Largest file that the action takes, in bytes.</summary>
    public long PalingBesar { get; } = palingBesar;

    /// <summary>Before antiforgery (1000).</summary>
    public int Order => 900;

    /// <inheritdoc />
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var fitur = context.HttpContext.Features;
        if (fitur.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } badan)
        {
            badan.MaxRequestBodySize = PalingBesar + (2 * Kelonggaran);
        }

        if (fitur.Get<IHttpMinRequestBodyDataRateFeature>() is { } laju)
        {
            laju.MinDataRate = new MinDataRate(BytePerDetik, MasaTenggang);
        }

        var permintaan = context.HttpContext.Request;
        if (!permintaan.HasFormContentType)
        {
            return;
        }

        fitur.Set<IFormFeature>(new FormFeature(permintaan, new FormOptions
        {
            MultipartBodyLengthLimit = PalingBesar + Kelonggaran,
            ValueCountLimit = BidangPalingBanyak,
        }));
        try
        {
            await permintaan.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException galat)
        {
            context.Result = new StatusCodeResult(galat.StatusCode);
        }
        catch (InvalidDataException galat)
        {
            // The framework has one exception for all bounds of a form; a test holds its wording.
            context.Result = new StatusCodeResult(galat.Message.StartsWith("Multipart body length limit", StringComparison.Ordinal)
                ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
        catch (IOException)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }
}
