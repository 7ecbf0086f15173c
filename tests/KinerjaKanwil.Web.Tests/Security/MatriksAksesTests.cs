using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Security;

/// <summary>Who may ask for what (checks.md S53, S54).</summary>
public sealed partial class MatriksAksesTests(AplikasiContoh app) : IClassFixture<AplikasiContoh>
{
    /// <summary>
    /// <c>masuk</c>: sent to the sign-in page. <c>{D}</c>: PAS, the own division of both bound roles; in the last two columns IMI. A pattern
    /// may have several rows; each endpoint needs one.
    /// </summary>
    private const string Tabel = """
        Metode Pola                                                                 Alamat                     Tanpa Admin Kakanwil Kadiv Staf Pemantau KadivLain StafLain
        GET    /                                                                    /                          masuk 302   302      302   302  302      -         -
        GET    /masuk                                                               /masuk                     200   302   302      302   302  302      -         -
        GET    /bantuan                                                             /bantuan                   200   200   200      200   200  200      -         -
        GET    /bantuan/gambar/{nama}                                               /bantuan/gambar/tugas.png  200   200   200      200   200  200      -         -
        GET    /bantuan/gambar/{nama}                                               /bantuan/gambar/x.png      404   404   404      404   404  404      -         -
        POST   /masuk                                                               /masuk                     400   400   400      400   400  400      -         -
        GET    /keluar                                                              /keluar                    masuk 200   200      200   200  200      -         -
        POST   /keluar                                                              /keluar                    masuk 302   302      302   302  302      -         -
        GET    /bukti/{id:int}                                                      /bukti/999999              masuk 404   404      404   404  404      -         -
        GET    /bukti/{tahun:int}/tw{triwulan:int:range(1,4)}/{kode}                /bukti/2023/tw1/{D}.01.1   masuk 200   200      200   200  200      404       404
        GET    /bukti/{tahun:int}/tw{triwulan:int:range(1,4)}/{kode}                /bukti/1999/tw1/{D}.01.1   masuk 404   404      404   404  404      -         -
        POST   /bukti/{tahun:int}/tw{triwulan:int:range(1,4)}/{kode}                /bukti/2023/tw1/{D}.01.1   masuk 403   403      403   400  403      403       404
        GET    /dasbor                                                              /dasbor                    masuk 200   200      200   200  200      -         -
        GET    /dasbor                                                              /dasbor?divisi={D}         masuk 200   200      200   200  200      404       404
        GET    /dasbor                                                              /dasbor?tahun=1999         masuk 404   404      404   404  404      -         -
        GET    /dasbor                                                              /dasbor?per=2023-10-15     masuk 200   200      200   200  200      -         -
        GET    /dasbor                                                              /dasbor?tw=9               masuk 400   400      400   400  400      -         -
        GET    /impor                                                               /impor                     masuk 403   403      403   200  403      -         -
        GET    /impor                                                               /impor?tahun=1999          masuk 403   403      403   404  403      -         -
        GET    /impor                                                               /impor?tw=9                masuk 403   403      403   400  403      -         -
        POST   /impor                                                               /impor                     masuk 403   403      403   400  403      -         -
        GET    /impor/templat/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}  /impor/templat/2023/tw1/{D} masuk 403  403      403   200  403      403       404
        GET    /impor/templat/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}  /impor/templat/1999/tw1/{D} masuk 403  403      403   404  403      -         -
        GET    /impor/{id:int}                                                      /impor/999999              masuk 403   403      403   404  403      -         -
        GET    /impor/{id:int}/berkas                                               /impor/999999/berkas       masuk 403   403      403   404  403      -         -
        POST   /impor/{id:int}/terapkan                                             /impor/999999/terapkan     masuk 403   403      403   404  403      -         -
        POST   /impor/{id:int}/batalkan                                             /impor/999999/batalkan     masuk 403   403      403   404  403      -         -
        GET    /dasbor/perubahan                                                    /dasbor/perubahan          masuk 200   200      200   200  200      -         -
        GET    /dasbor/perubahan                                                    /dasbor/perubahan?divisi={D} masuk 200   200      200   200  200      404       404
        GET    /dasbor/perubahan                                                    /dasbor/perubahan?tahun=1999 masuk 404   404      404   404  404      -         -
        GET    /indikator/{tahun:int}/{kode}                                        /indikator/2023/{D}.01.1   masuk 200   200      200   200  200      404       404
        GET    /indikator/{tahun:int}/{kode}                                        /indikator/2023/XYZ.01.1   masuk 404   404      404   404  404      -         -
        GET    /indikator/{tahun:int}/{kode}                                        /indikator/2023/{D}.01.1?per=2023-10-15 masuk 200 200 200 200 200 404 404
        GET    /indikator/{tahun:int}/{kode}                                        /indikator/2023/{D}.01.1?per=x masuk 400   400      400   400  400      -         -
        GET    /simulasi/{tahun:int}                                                /simulasi/2023             masuk 200   403      403   403  403      -         -
        GET    /simulasi/{tahun:int}                                                /simulasi/1999             masuk 404   403      403   403  403      -         -
        GET    /simulasi/{tahun:int}                                                /simulasi/2023?batas=999   masuk 400   403      403   403  403      -         -
        GET    /mutu-target/{tahun:int}                                             /mutu-target/2023          masuk 200   200      200   200  200      -         -
        GET    /mutu-target/{tahun:int}                                             /mutu-target/1999          masuk 404   404      404   404  404      -         -
        GET    /kelola/impor-lembar                                                 /kelola/impor-lembar       masuk 200   403      403   403  403      -         -
        GET    /kelola/impor-lembar                                                 /kelola/impor-lembar?tahun=1 masuk 400   403      403   403  403      -         -
        GET    /kelola/impor-lembar/kosong/{tahun:int:range(2000,2100)}             /kelola/impor-lembar/kosong/2024 masuk 200   403      403   403  403      -         -
        POST   /kelola/impor-lembar                                                 /kelola/impor-lembar       masuk 400   403      403   403  403      -         -
        POST   /kelola/impor-lembar/terapkan                                        /kelola/impor-lembar/terapkan masuk 400   403      403   403  403      -         -
        GET    /kelola/target                                                       /kelola/target             masuk 302   403      403   403  403      -         -
        GET    /kelola/target/{tahun:int}                                           /kelola/target/2023        masuk 200   403      403   403  403      -         -
        GET    /kelola/target/{tahun:int}                                           /kelola/target/1999        masuk 404   403      403   403  403      -         -
        POST   /kelola/target/{tahun:int}                                           /kelola/target/2023        masuk 302   403      403   403  403      -         -
        GET    /kelola/target/{tahun:int}/{kode}                                    /kelola/target/2023/{D}.01.1 masuk 200 403      403   403  403      403       403
        GET    /matriks                                                             /matriks                   masuk 302   302      302   302  302      -         -
        GET    /matriks/{tahun:int}                                                 /matriks/2023              masuk 200   200      200   200  200      -         -
        GET    /matriks/{tahun:int}                                                 /matriks/1999              masuk 404   404      404   404  404      -         -
        GET    /matriks/{tahun:int}                                                 /matriks/2023?data=x       masuk 400   400      400   400  400      -         -
        GET    /matriks/{tahun:int}/ekspor                                          /matriks/2023/ekspor       masuk 200   200      403   403  403      -         -
        GET    /matriks/{tahun:int}/ekspor                                          /matriks/1999/ekspor       masuk 404   404      403   403  403      -         -
        GET    /realisasi                                                           /realisasi                 masuk 403   403      403   302  403      -         -
        GET    /realisasi/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}      /realisasi/2023/tw1/{D}    masuk 403   403      403   200  403      403       404
        POST   /realisasi/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}      /realisasi/2023/tw1/{D}    masuk 403   403      403   302  403      403       404
        PUT    /realisasi/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}/{kode} /realisasi/2023/tw1/{D}/{D}.01.1 masuk 403 403 403 400 403 403 400
        PUT    /realisasi/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}/{kode} /realisasi/1999/tw1/{D}/{D}.01.1 masuk 403 403 403 400 403 -   -
        GET    /realisasi/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}/periksa /realisasi/2023/tw1/{D}/periksa masuk 403 403 403 200 403 403 404
        POST   /realisasi/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}/periksa /realisasi/2023/tw1/{D}/periksa masuk 403 403 403 400 403 403 404
        POST   /realisasi/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}/hadir /realisasi/2023/tw1/{D}/hadir masuk 403 403 403 200 403 403 404
        GET    /tugas                                                               /tugas                     masuk 200   200      200   200  200      -         -
        GET    /kelola/jadwal                                                              /kelola/jadwal             masuk 302   403   403   403   403   -     -
        GET    /kelola/jadwal/{tahun:int}                                                  /kelola/jadwal/2023        masuk 200   403   403   403   403   -     -
        GET    /kelola/jadwal/{tahun:int}                                                  /kelola/jadwal/1999        masuk 404   403   403   403   403   -     -
        POST   /kelola/jadwal/{tahun:int}                                                  /kelola/jadwal/2023        masuk 400   403   403   403   403   -     -
        POST   /kelola/jadwal/{tahun:int}/perpanjangan                                     /kelola/jadwal/2023/perpanjangan masuk 400   403   403   403   403   -     -
        GET    /kelola/kunci                                                               /kelola/kunci              masuk 200   403   403   403   403   -     -
        GET    /kelola/kunci/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}          /kelola/kunci/2023/tw1/{D} masuk 200   403   403   403   403   -     -
        GET    /kelola/kunci/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}          /kelola/kunci/2023/tw1/XYZ masuk 404   403   403   403   403   -     -
        POST   /kelola/kunci/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}          /kelola/kunci/2023/tw1/{D} masuk 400   403   403   403   403   -     -
        POST   /kelola/permintaan/{id:int}                                                 /kelola/permintaan/999999  masuk 404   403   403   403   403   -     -
        GET    /permintaan/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}            /permintaan/2023/tw1/{D}   masuk 403   403   403   200   403   403   404
        POST   /permintaan/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}            /permintaan/2023/tw1/{D}   masuk 403   403   403   400   403   403   404
        GET    /verifikasi                                                          /verifikasi                masuk 403   200      200   403  403      -         -
        GET    /verifikasi/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}     /verifikasi/2023/tw3/{D}   masuk 403   200      200   403  403      404       403
        POST   /verifikasi/{tahun:int}/tw{triwulan:int:range(1,4)}/{kodeDivisi}     /verifikasi/2023/tw3/{D}   masuk 403   400      400   403  403      404       403
        GET    /indikator/{tahun:int}/{kode}/manual                                 /indikator/2023/{D}.01.1/manual masuk 200 200     200   200  200      404       404
        GET    /kelola                                                              /kelola                    masuk 200   403      403   403  403      -         -
        GET    /kelola/tahun                                                               /kelola/tahun              masuk 200   403   403   403   403   -     -
        GET    /kelola/tahun/baru                                                          /kelola/tahun/baru         masuk 200   403   403   403   403   -     -
        POST   /kelola/tahun/baru                                                          /kelola/tahun/baru         masuk 400   403   403   403   403   -     -
        GET    /kelola/tahun/{tahun:int}                                                   /kelola/tahun/2023         masuk 200   403   403   403   403   -     -
        GET    /kelola/tahun/{tahun:int}                                                   /kelola/tahun/1999         masuk 404   403   403   403   403   -     -
        POST   /kelola/tahun/{tahun:int}/status                                            /kelola/tahun/2023/status  masuk 400   403   403   403   403   -     -
        GET    /kelola/tahun/{tahun:int}/kepala                                            /kelola/tahun/2023/kepala  masuk 200   403   403   403   403   -     -
        GET    /kelola/tahun/{tahun:int}/kepala                                            /kelola/tahun/1999/kepala  masuk 404   403   403   403   403   -     -
        POST   /kelola/tahun/{tahun:int}/kepala                                            /kelola/tahun/2023/kepala  masuk 400   403   403   403   403   -     -
        GET    /kelola/tahun/{tahun:int}/penandatangan                                     /kelola/tahun/2023/penandatangan masuk 200   403   403   403   403   -     -
        POST   /kelola/tahun/{tahun:int}/penandatangan                                     /kelola/tahun/2023/penandatangan masuk 409   403   403   403   403   -     -
        GET    /kelola/tahun/{tahun:int}/penandatangan/lembar                              /kelola/tahun/2023/penandatangan/lembar masuk 200   403   403   403   403   -     -
        POST   /kelola/tahun/{tahun:int}/penandatangan/lembar                              /kelola/tahun/2023/penandatangan/lembar masuk 409   403   403   403   403   -     -
        GET    /kelola/tahun/{tahun:int}/penandatangan/{id:int}                       /kelola/tahun/2023/penandatangan/99 masuk 404   403   403   403   403   -     -
        POST   /kelola/tahun/{tahun:int}/penandatangan/{id:int}                       /kelola/tahun/1999/penandatangan/99 masuk 404   403   403   403   403   -     -
        POST   /kelola/tahun/{tahun:int}/penandatangan/{id:int}/hapus                 /kelola/tahun/2023/penandatangan/99/hapus masuk 400   403   403   403   403   -     -
        GET    /kelola/tahun/{tahun:int}/pengaturan                                        /kelola/tahun/2023/pengaturan masuk 200   403   403   403   403   -     -
        POST   /kelola/tahun/{tahun:int}/pengaturan                                        /kelola/tahun/2023/pengaturan masuk 400   403   403   403   403   -     -
        POST   /kelola/tahun/{tahun:int}/pengaturan/dampak                                 /kelola/tahun/2023/pengaturan/dampak masuk 400   403   403   403   403   -     -
        GET    /kelola/tahun/{tahun:int}/silsilah                                          /kelola/tahun/2023/silsilah masuk 200   403   403   403   403   -     -
        POST   /kelola/tahun/{tahun:int}/silsilah                                          /kelola/tahun/2023/silsilah masuk 400   403   403   403   403   -     -
        POST   /kelola/tahun/{tahun:int}/silsilah/samakan                                  /kelola/tahun/2023/silsilah/samakan masuk 400   403   403   403   403   -     -
        POST   /kelola/tahun/{tahun:int}/silsilah/{id:int}/hapus                           /kelola/tahun/2023/silsilah/999999/hapus masuk 404   403   403   403   403   -     -
        GET    /kelola/tahun/salin                                                         /kelola/tahun/salin        masuk 200   403   403   403   403   -     -
        GET    /kelola/tahun/salin                                                         /kelola/tahun/salin?dari=1999 masuk 404   403   403   403   403   -     -
        POST   /kelola/tahun/salin                                                         /kelola/tahun/salin        masuk 404   403   403   403   403   -     -
        GET    /kelola/tahun/salin/periksa                                                 /kelola/tahun/salin/periksa?dari=2023&tahun=2024 masuk 200   403   403   403   403   -     -
        GET    /kelola/tahun/salin/periksa                                                 /kelola/tahun/salin/periksa?dari=2023&tahun=x masuk 400   403   403   403   403   -     -
        POST   /kelola/tahun/salin/periksa                                                 /kelola/tahun/salin/periksa masuk 404   403   403   403   403   -     -
        GET    /kelola                                                                     /kelola?tahun=1999         masuk 404   403   403   403   403   -     -
        GET    /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)} /kelola/divisi masuk 200 403 403 403 403 - -
        GET    /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)} /kelola/sasaran?divisi=PAS masuk 200 403 403 403 403 - -
        GET    /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)} /kelola/indikator masuk 200 403 403 403 403 - -
        GET    /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)} /kelola/indikator?urut=x masuk 400 403 403 403 403 - -
        GET    /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)} /kelola/indikator?tahun=1999 masuk 404 403 403 403 403 - -
        GET    /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)}/tambah /kelola/indikator/tambah masuk 200 403 403 403 403 - -
        GET    /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)}/tambah /kelola/indikator/tambah?tahun=1999 masuk 404 403 403 403 403 - -
        POST   /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)}/tambah /kelola/indikator/tambah masuk 400 403 403 403 403 - -
        GET    /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)}/{tahun:int}/{kode} /kelola/indikator/2023/PAS.01.1 masuk 200 403 403 403 403 - -
        GET    /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)}/{tahun:int}/{kode} /kelola/divisi/2023/XYZ masuk 404 403 403 403 403 - -
        POST   /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)}/{tahun:int}/{kode} /kelola/sasaran/2023/PAS.01 masuk 400 403 403 403 403 - -
        POST   /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)}/{tahun:int}/{kode}/urutan /kelola/indikator/2023/PAS.01.1/urutan masuk 400 403 403 403 403 - -
        GET    /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)}/{tahun:int}/{kode}/arsip /kelola/indikator/2023/PAS.01.1/arsip masuk 200 403 403 403 403 - -
        GET    /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)}/{tahun:int}/{kode}/arsip /kelola/indikator/2023/XYZ.01.1/arsip masuk 404 403 403 403 403 - -
        POST   /kelola/{tingkat:regex(^(divisi|sasaran|indikator)$)}/{tahun:int}/{kode}/arsip /kelola/indikator/2023/PAS.01.1/arsip masuk 400 403 403 403 403 - -
        GET    /kelola/manual                                                       /kelola/manual             masuk 302   403      403   403  403      -         -
        GET    /kelola/manual/{tahun:int}                                           /kelola/manual/2023        masuk 200   403      403   403  403      -         -
        GET    /kelola/manual/{tahun:int}                                           /kelola/manual/1999        masuk 404   403      403   403  403      -         -
        GET    /kelola/manual/{tahun:int}                                           /kelola/manual/2023?jenis=x masuk 400  403      403   403  403      -         -
        GET    /kelola/manual/{tahun:int}/{kode}                                    /kelola/manual/2023/{D}.01.1 masuk 200 403      403   403  403      403       403
        GET    /kelola/manual/{tahun:int}/{kode}                                    /kelola/manual/2023/XYZ.01.1 masuk 404 403      403   403  403      -         -
        POST   /kelola/manual/{tahun:int}/{kode}                                    /kelola/manual/2023/XYZ.01.1 masuk 404 403      403   403  403      -         -
        POST   /kelola/manual/{tahun:int}/polaritas                                 /kelola/manual/2023/polaritas masuk 400 403     403   403  403      -         -
        GET    /audit                                                               /audit                     masuk 200   200      403   403  200      -         -
        GET    /audit                                                               /audit?jenis=x             masuk 400   400      403   403  400      -         -
        GET    /audit/integritas                                                    /audit/integritas          masuk 200   200      403   403  200      -         -
        GET    /masuk/kode                                                          /masuk/kode                302   302   302      302   302  302      -         -
        POST   /masuk/kode                                                          /masuk/kode                302   302   302      302   302  302      -         -
        GET    /sandi-baru                                                          /sandi-baru?token=x        404   404   404      404   404  404      -         -
        POST   /sandi-baru                                                          /sandi-baru                404   404   404      404   404  404      -         -
        GET    /penyiapan                                                           /penyiapan?token=x         404   404   404      404   404  404      -         -
        POST   /penyiapan                                                           /penyiapan                 404   404   404      404   404  404      -         -
        GET    /penyiapan/langkah                                                   /penyiapan/langkah         masuk 200   403      403   403  403      -         -
        GET    /akun                                                                /akun                      masuk 200   200      200   200  200      -         -
        GET    /akun/kata-sandi                                                     /akun/kata-sandi           masuk 200   200      200   200  200      -         -
        POST   /akun/kata-sandi                                                     /akun/kata-sandi           masuk 400   400      400   400  400      -         -
        POST   /masuk/kunci-sandi                                                   /masuk/kunci-sandi         400   400   400      400   400  400      -         -
        POST   /masuk/kunci-sandi/tantangan                                         /masuk/kunci-sandi/tantangan 200 200   200      200   200  200      -         -
        GET    /akun/kunci-sandi                                                    /akun/kunci-sandi          masuk 200   200      200   200  200      -         -
        POST   /akun/kunci-sandi                                                    /akun/kunci-sandi          masuk 400   400      400   400  400      -         -
        POST   /akun/kunci-sandi/tantangan                                          /akun/kunci-sandi/tantangan masuk 400  400      400   400  400      -         -
        GET    /akun/kunci-sandi/{kunci:guid}                                       /akun/kunci-sandi/00000000-0000-0000-0000-000000000001 masuk 404 404 404 404 404 - -
        POST   /akun/kunci-sandi/{kunci:guid}/nama                                  /akun/kunci-sandi/00000000-0000-0000-0000-000000000001/nama masuk 404 404 404 404 404 - -
        POST   /akun/kunci-sandi/{kunci:guid}/hapus                                 /akun/kunci-sandi/00000000-0000-0000-0000-000000000001/hapus masuk 404 404 404 404 404 - -
        GET    /akun/dua-langkah                                                    /akun/dua-langkah          masuk 200   200      200   200  200      -         -
        POST   /akun/dua-langkah                                                    /akun/dua-langkah          masuk 400   400      400   400  400      -         -
        POST   /akun/dua-langkah/simpan                                             /akun/dua-langkah/simpan   masuk 400   400      400   400  400      -         -
        POST   /akun/dua-langkah/unduh                                              /akun/dua-langkah/unduh    masuk 400   400      400   400  400      -         -
        POST   /akun/dua-langkah/kode-baru                                          /akun/dua-langkah/kode-baru masuk 400  400      400   400  400      -         -
        POST   /akun/dua-langkah/matikan                                            /akun/dua-langkah/matikan  masuk 400   400      400   400  400      -         -
        POST   /akun/perangkat                                                      /akun/perangkat            masuk 302   302      302   302  302      -         -
        GET    /pengguna                                                            /pengguna                  masuk 200   403      403   403  403      -         -
        GET    /pengguna                                                            /pengguna?peran=x          masuk 400   403      403   403  403      -         -
        GET    /pengguna/peran                                                      /pengguna/peran            masuk 200   403      403   403  403      -         -
        GET    /pengguna/tambah                                                     /pengguna/tambah           masuk 200   403      403   403  403      -         -
        POST   /pengguna/tambah                                                     /pengguna/tambah           masuk 400   403      403   403  403      -         -
        GET    /pengguna/{id:int}                                                   /pengguna/1                masuk 200   403      403   403  403      -         -
        GET    /pengguna/{id:int}                                                   /pengguna/999999           masuk 404   403      403   403  403      -         -
        POST   /pengguna/{id:int}                                                   /pengguna/999999           masuk 404   403      403   403  403      -         -
        POST   /pengguna/{id:int}/tindakan                                          /pengguna/999999/tindakan  masuk 404   403      403   403  403      -         -
        GET    /pengguna/impor                                                      /pengguna/impor            masuk 200   403      403   403  403      -         -
        GET    /pengguna/impor/templat                                              /pengguna/impor/templat    masuk 200   403      403   403  403      -         -
        POST   /pengguna/impor                                                      /pengguna/impor            masuk 400   403      403   403  403      -         -
        POST   /pengguna/impor/terapkan                                             /pengguna/impor/terapkan   masuk 400   403      403   403  403      -         -
        GET    /audit/ekspor                                                        /audit/ekspor              masuk 200   200      403   403  200      -         -
        GET    /audit/ekspor                                                        /audit/ekspor?jenis=x      masuk 400   400      403   403  400      -         -
        *      /galat/{kode:int:range(400,599)}                                     /galat/404                 404   404   404      404   404  404      -         -
        *      /health/live                                                         /health/live               200   200   200      200   200  200      -         -
        *      /health/ready                                                        /health/ready              200   200   200      200   200  200      -         -
        *      /{*jalur}                                                            /tidak/ada                 404   404   404      404   404  404      -         -
        """;

    private static readonly string[] Akun = ["", "admin", "kakanwil", "kadiv.pas", "staf.pas", "pemantau", "kadiv.pas", "staf.pas"];

    private static readonly IReadOnlyList<string[]> Baris =
        [.. Tabel.Split('\n').Skip(1).Select(b => b.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    public static TheoryData<string, string, string, string> Sel()
    {
        var kolom = Tabel.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[3..];
        var sel = new TheoryData<string, string, string, string>();
        foreach (var baris in Baris)
        {
            for (var n = 0; n < kolom.Length; n++)
            {
                if (baris[n + 3] != "-")
                {
                    sel.Add(baris[0] == "*" ? "GET" : baris[0], baris[2].Replace("{D}", n < 6 ? "PAS" : "IMI", StringComparison.Ordinal), kolom[n], baris[n + 3]);
                }
            }
        }

        return sel;
    }

    public static TheoryData<string, string> AlamatDivisiLain() => new()
    {
        { "/realisasi/2023/tw1/IMI", "/realisasi/2023/tw1/XYZ" },
        { "/realisasi/2023/tw3/YAN", "/realisasi/2022/tw3/PAS" },
        { "/verifikasi/2023/tw3/IMI", "/verifikasi/2023/tw3/XYZ" },
        { "/indikator/2023/IMI.01.1", "/indikator/2023/XYZ.01.1" },
        { "/indikator/2023/YAN.01.1", "/indikator/2023/PAS.99.9" },
        { "/indikator/2023/IMI.01.1/manual", "/indikator/2023/XYZ.01.1/manual" },
        { "/bukti/2023/tw1/IMI.01.1", "/bukti/2023/tw1/XYZ.01.1" },
        { "/impor/templat/2023/tw1/IMI", "/impor/templat/2023/tw1/XYZ" },
        { "/permintaan/2023/tw1/IMI", "/permintaan/2023/tw1/XYZ" },
        { "/dasbor?divisi=IMI", "/dasbor?divisi=XYZ" },
        { "/dasbor/perubahan?divisi=IMI", "/dasbor/perubahan?divisi=XYZ" },
        { "/dasbor?divisi=YAN&tw=2&data=resmi", "/dasbor?divisi=XYZ&tw=2&data=resmi" },
    };

    [Fact]
    public void Tabel_SemuaTitikAkses_TercantumDanAda()
    {
        var ada = TitikAkses.Semua(app).Select(t => $"{t.Metode} {t.Pola}").ToHashSet();
        var tercantum = Baris.Select(b => $"{b[0]} {b[1]}").ToHashSet();

        Assert.Empty(ada.Except(tercantum));
        Assert.Empty(tercantum.Except(ada));
    }

    [Theory]
    [MemberData(nameof(Sel))]
    public async Task Minta_SetiapPeran_SesuaiTabel(string metode, string alamat, string kolom, string harapan)
    {
        ArgumentNullException.ThrowIfNull(alamat);
        var akun = Akun[Array.IndexOf(["Tanpa", "Admin", "Kakanwil", "Kadiv", "Staf", "Pemantau", "KadivLain", "StafLain"], kolom)];

        // Signing out ends the session of its browser, so it gets one of its own.
        var peramban = akun.Length == 0 ? app.Peramban() : alamat == "/keluar" ? await app.MasukBaruAsync(akun) : await app.SebagaiAsync(akun);

        var jawaban = metode switch
        {
            "POST" => await peramban.PosAsync(alamat, [("__RequestVerificationToken", await TokenAsync(peramban, akun))]),
            "PUT" => await KirimKosongAsync(peramban, alamat, await TokenAsync(peramban, akun)),
            _ => await peramban.BukaAsync(alamat),
        };

        if (harapan == "masuk")
        {
            Assert.Equal(HttpStatusCode.Redirect, jawaban.Status);
            Assert.StartsWith("http://localhost/masuk?kembali=%2F", jawaban.Tujuan, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(harapan, ((int)jawaban.Status).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.DoesNotContain("/masuk?", jawaban.Tujuan ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AlamatDivisiLain))]
    public async Task Buka_DivisiLain_SamaSepertiTidakAda(string divisiLain, string tidakAda)
    {
        foreach (var akun in new[] { "staf.pas", "kadiv.pas" })
        {
            var peramban = await app.SebagaiAsync(akun);

            var lain = await peramban.BukaAsync(divisiLain);
            var kosong = await peramban.BukaAsync(tidakAda);

            Assert.Equal(kosong.Status, lain.Status);
            Assert.Equal(TanpaKode(kosong.Teks), TanpaKode(lain.Teks));
            Assert.Equal(TanpaKode(kosong.Isi), TanpaKode(lain.Isi));
            Assert.True(lain.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{divisiLain} menjawab {(int)lain.Status}.");
        }
    }

    [Fact]
    public async Task KirimIsian_DivisiLain_TidakDitemukanDanTidakTersimpan()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var sebelum = await app.DenganDatabaseAsync(db => db.Realisasi.AsNoTracking().Select(r => r.Versi).ToListAsync());
        var halaman = await staf.LihatAsync("/realisasi/2023/tw4/PAS");
        var token = halaman.Bidang().Single(b => b.Nama == "__RequestVerificationToken");

        var kepadaLain = await staf.PosAsync("/realisasi/2023/tw4/IMI", [token, ("IMI.01.1.Nilai", "3"), ("aksi", "ajukan")]);
        var barisLain = await staf.PosAsync("/realisasi/2023/tw4/PAS", [token, ("IMI.01.1.Nilai", "3"), ("PAS.02.1.Kendala", "ikut"), ("aksi", "simpan")]);
        var tidakAda = await staf.PosAsync("/realisasi/2023/tw4/XYZ", [token, ("XYZ.01.1.Nilai", "3"), ("aksi", "ajukan")]);

        Assert.All([kepadaLain, barisLain, tidakAda], j => Assert.Equal(HttpStatusCode.NotFound, j.Status));
        Assert.Equal(TanpaKode(tidakAda.Isi), TanpaKode(kepadaLain.Isi));
        Assert.Equal(TanpaKode(tidakAda.Isi), TanpaKode(barisLain.Isi));
        var sesudah = await app.DenganDatabaseAsync(db => db.Realisasi.AsNoTracking().Select(r => r.Versi).ToListAsync());
        Assert.Equal(sebelum.Order(), sesudah.Order());
    }

    [Theory]
    [InlineData("staf.pas")]
    [InlineData("kadiv.pas")]
    public async Task JelajahiSemuaHalaman_PeranTerikat_TanpaKataDivisiLain(string akun)
    {
        var terlarang = await app.DenganDatabaseAsync(async db =>
        {
            var indikator = await db.IndikatorKinerja.AsNoTracking().Include(i => i.Sasaran).ThenInclude(s => s.Divisi).ToListAsync();
            var nama = indikator.ToLookup(
                i => i.Sasaran.Divisi.Kode == "PAS",
                i => new[] { i.Kode, i.NamaResmi, i.NamaTampil, i.Sasaran.NamaResmi, i.Sasaran.NamaTampil, i.Sasaran.Divisi.NamaResmi, i.Sasaran.Divisi.NamaTampil });

            // Names are not unique in this sheet: what PAS has too, its people may read.
            return nama[false].SelectMany(n => n).OfType<string>().Except(nama[true].SelectMany(n => n).OfType<string>()).ToList();
        });
        Assert.True(terlarang.Count > 50);

        var halaman = await JelajahiAsync(await app.SebagaiAsync(akun));

        Assert.True(halaman.Count > 40, $"Hanya {halaman.Count} halaman terjangkau.");
        foreach (var (alamat, isi) in halaman)
        {
            var teks = WebUtility.HtmlDecode(isi);
            Assert.All(terlarang, t => Assert.False(teks.Contains(t, StringComparison.OrdinalIgnoreCase), $"{alamat} memuat \"{t}\"."));
            Assert.False(KodeDivisiLain().IsMatch(teks), $"{alamat} memuat kode divisi lain: {KodeDivisiLain().Match(teks)}.");
        }
    }

    /// <summary>Every page that links lead to, from the start page, the known patterns and the filters.</summary>
    private async Task<Dictionary<string, string>> JelajahiAsync(Peramban peramban)
    {
        var antrean = new Queue<string>(TitikAkses.Semua(app).Where(t => t.Metode is "GET").Select(t => TitikAkses.Isi(t.Pola))
            .Concat(["/dasbor?data=resmi", "/matriks/2023?tw=1&data=resmi", "/matriks/2023?divisi=IMI", "/matriks/2023/ekspor?divisi=IMI", "/dasbor?tw=1", "/dasbor?tw=2&data=resmi", "/dasbor?divisi=IMI", "/realisasi/2023/tw3/PAS", "/realisasi/2023/tw4/IMI"]));
        var terlihat = new Dictionary<string, string>();
        while (antrean.TryDequeue(out var alamat))
        {
            if (terlihat.ContainsKey(alamat))
            {
                continue;
            }

            var halaman = await peramban.BukaAsync(alamat);
            Assert.NotEqual(HttpStatusCode.InternalServerError, halaman.Status);
            terlihat[alamat] = halaman.Isi;
            if (halaman.Tujuan is { } tujuan)
            {
                antrean.Enqueue(tujuan);
            }

            foreach (var tautan in halaman.Dokumen?.QuerySelectorAll("a[href]").Cast<IHtmlAnchorElement>() ?? [])
            {
                if (tautan.GetAttribute("href") is { } href && href.StartsWith('/'))
                {
                    antrean.Enqueue(href.Split('#')[0]);
                }
            }
        }

        return terlihat;
    }

    /// <summary>A request of the page's script, with nothing in it.</summary>
    private static async Task<Halaman> KirimKosongAsync(Peramban peramban, string alamat, string token)
    {
        using var permintaan = new HttpRequestMessage(HttpMethod.Put, alamat) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        permintaan.Headers.Add("X-Kinerja-Formulir", token);
        return await peramban.MintaAsync(permintaan);
    }

    private static async Task<string> TokenAsync(Peramban peramban, string akun)
    {
        var halaman = await peramban.LihatAsync(akun.Length == 0 ? "/masuk" : "/keluar");
        return halaman.Bidang("main form[method=post]").Single(b => b.Nama == "__RequestVerificationToken").Isi;
    }

    private static string TanpaKode(string isi) =>
        TokenFormulir().Replace(KodeKejadian().Replace(isi, "kode kejadian -"), "token");

    [GeneratedRegex("kode kejadian [0-9A-Za-z:|.-]+")]
    private static partial Regex KodeKejadian();

    [GeneratedRegex("CfDJ8[0-9A-Za-z_-]+")]
    private static partial Regex TokenFormulir();

    [GeneratedRegex(@"\b(ADM|IMI|YAN)\b")]
    private static partial Regex KodeDivisiLain();
}
