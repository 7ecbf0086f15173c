using KinerjaKanwil.Web.Features.Akun;
using KinerjaKanwil.Web.Features.Bantuan;
using KinerjaKanwil.Web.Features.DasborCapaian;
using KinerjaKanwil.Web.Features.ImporLembarIku;
using KinerjaKanwil.Web.Features.ImporRealisasi;
using KinerjaKanwil.Web.Features.KelolaData;
using KinerjaKanwil.Web.Features.MatriksIku;
using KinerjaKanwil.Web.Features.PenelusuranAudit;
using KinerjaKanwil.Web.Features.PenetapanManual;
using KinerjaKanwil.Web.Features.PenetapanTarget;
using KinerjaKanwil.Web.Features.PengaturanAkun;
using KinerjaKanwil.Web.Features.PengaturanPelaporan;
using KinerjaKanwil.Web.Features.PengelolaanPengguna;
using KinerjaKanwil.Web.Features.PengelolaanPengguna.Massal;
using KinerjaKanwil.Web.Features.PengelolaanTahun;
using KinerjaKanwil.Web.Features.PengisianRealisasi;
using KinerjaKanwil.Web.Features.PengumpulanBukti;
using KinerjaKanwil.Web.Features.PenyiapanAwal;
using KinerjaKanwil.Web.Features.PenyusunanIku;
using KinerjaKanwil.Web.Features.PermintaanPembukaan;
using KinerjaKanwil.Web.Features.RincianIndikator;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Features.Shared.Surel;
using KinerjaKanwil.Web.Features.TugasSaya;
using KinerjaKanwil.Web.Features.VerifikasiRealisasi;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Setup;

/// <summary>Queries and services of the slices, and the read model they share.</summary>
public static class FiturSetup
{
    /// <summary>Registers them.</summary>
    public static void AddFitur(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SilsilahQuery>();
        builder.Services.AddScoped<RekapCapaianQuery>();
        builder.Services.AddScoped<BuktiQuery>();
        builder.Services.AddScoped<Kerangka>();
        builder.Services.AddSingleton<Panduan>();
        builder.Services.AddScoped<MasukService>();
        builder.Services.AddScoped<LangkahKedua>();
        builder.Services.AddScoped<SandiBaruService>();
        builder.Services.AddScoped<AkunSayaQuery>();
        builder.Services.AddScoped<PengaturanAkunService>();
        builder.Services.AddScoped<PenyiapanService>();
        builder.Services.AddScoped<LangkahPenyiapanQuery>();
        builder.Services.AddScoped<DaftarPenggunaQuery>();
        builder.Services.AddScoped<PengelolaanPenggunaService>();
        builder.Services.AddScoped<ImporPenggunaService>();
        builder.Services.AddOptions<SurelOptions>().BindConfiguration(SurelOptions.Bagian).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped<PengirimSurel>();
        builder.Services.AddScoped<EksporAuditService>();
        builder.Services.AddScoped<DaftarIsianQuery>();
        builder.Services.AddScoped<PengisianRealisasiService>();
        builder.Services.AddScoped<IsianViewModelBuilder>();
        builder.Services.AddScoped<PeriksaViewModelBuilder>();
        builder.Services.AddSingleton<KehadiranPengisi>();
        builder.Services.AddScoped<DasborViewModelBuilder>();
        builder.Services.AddScoped<PerubahanViewModelBuilder>();
        builder.Services.AddScoped<IngatanSaringan>();
        builder.Services.AddScoped<RincianIndikatorQuery>();
        builder.Services.AddScoped<RiwayatIndikatorQuery>();
        builder.Services.AddScoped<AntreanVerifikasiQuery>();
        builder.Services.AddScoped<VerifikasiQuery>();
        builder.Services.AddScoped<PutusanService>();
        builder.Services.AddScoped<TugasQuery>();
        builder.Services.AddScoped<DaftarBuktiQuery>();
        builder.Services.AddScoped<PengumpulanBuktiService>();
        builder.Services.AddScoped<MatriksEksporService>();
        builder.Services.AddScoped<DataImporQuery>();
        builder.Services.AddScoped<ImporQuery>();
        builder.Services.AddScoped<ImporService>();
        builder.Services.AddScoped<PenyapuImpor>();
        builder.Services.AddScoped<KeadaanTahunQuery>();
        builder.Services.AddScoped<ImporLembarService>();
        builder.Services.AddScoped<PengaturanQuery>();
        builder.Services.AddScoped<PengaturanService>();
        builder.Services.AddScoped<PermintaanService>();
        builder.Services.AddScoped<JejakAuditQuery>();
        builder.Services.AddScoped<TemuanIndikatorQuery>();
        builder.Services.AddScoped<DaftarManualQuery>();
        builder.Services.AddScoped<PenetapanManualService>();
        builder.Services.AddScoped<KelolaDataQuery>();
        builder.Services.AddScoped<TahunQuery>();
        builder.Services.AddScoped<PengelolaanTahunService>();
        builder.Services.AddScoped<DaftarSusunanQuery>();
        builder.Services.AddScoped<PenyusunanService>();
        builder.Services.AddScoped<DaftarTargetQuery>();
        builder.Services.AddScoped<PenetapanTargetService>();
        builder.Services.AddScoped<RiwayatTargetQuery>();
    }
}
