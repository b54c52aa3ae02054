<?php
/*
 * Makes a site in Dutch with an administrator and an editor. `php install.php FOLDER`, wishes as JSON on standard input.
 */
[, $folder] = $argv;
$wish = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);

define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url($wish['url'], PHP_URL_HOST) . ':' . parse_url($wish['url'], PHP_URL_PORT);

/** WordPress would send a letter about its new site. */
function wp_new_blog_notification() {}

require $folder . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

$administrator = $wish['administrator'];
wp_install($wish['title'], $administrator['name'], 'beheer@voorbeeldstad.example', true, '', $administrator['password'], $wish['language']);

$editor = $wish['editor'];
$id = wp_create_user($editor['name'], $editor['password'], 'redactie@voorbeeldstad.example');
(new WP_User($id))->set_role('editor');

// As a web team finds it: addresses that can be read, and without what WordPress begins with.
update_option('permalink_structure', '/%postname%/');
update_option('timezone_string', 'Europe/Amsterdam');
update_option('blogdescription', $wish['description']);
foreach (get_posts(['post_type' => ['post', 'page'], 'post_status' => 'any', 'numberposts' => -1]) as $post) {
    wp_delete_post($post->ID, true);
}
flush_rewrite_rules();

echo json_encode(['language' => get_option('WPLANG'), 'version' => get_bloginfo('version'), 'theme' => get_stylesheet()]);
